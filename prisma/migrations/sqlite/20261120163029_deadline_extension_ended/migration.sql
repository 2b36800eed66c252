-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN "submittedAt" DATETIME;
ALTER TABLE "Campaign" ADD COLUMN "submittedById" TEXT;

-- AlterTable
ALTER TABLE "DeadlineExtension" ADD COLUMN "endedAt" DATETIME;

-- AlterTable
ALTER TABLE "Phase" ADD COLUMN "closingEffectiveLastOn" TEXT;
ALTER TABLE "Phase" ADD COLUMN "closingStatedOn" TEXT;
ALTER TABLE "Phase" ADD COLUMN "closingWording" TEXT;
