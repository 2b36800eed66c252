-- AlterTable
ALTER TABLE "OutgoingMessage" DROP COLUMN "claimedUntil";
