-- AlterTable
ALTER TABLE "Link" ADD COLUMN "preferredAt" DATETIME;
