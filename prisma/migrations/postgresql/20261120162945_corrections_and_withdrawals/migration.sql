-- AlterEnum
ALTER TYPE "ErasureState" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "Announcement" ADD COLUMN     "correctsId" TEXT;
