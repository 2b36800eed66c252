-- DropTable
DROP TABLE "Conversation";
