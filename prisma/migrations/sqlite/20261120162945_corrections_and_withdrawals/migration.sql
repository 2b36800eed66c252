-- AlterTable
ALTER TABLE "Announcement" ADD COLUMN "correctsId" TEXT;
