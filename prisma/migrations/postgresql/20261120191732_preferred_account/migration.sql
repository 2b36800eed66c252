-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "preferredAt" TIMESTAMP(3);
