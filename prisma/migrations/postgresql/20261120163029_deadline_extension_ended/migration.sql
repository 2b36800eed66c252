-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "submittedAt" TIMESTAMP(3),
ADD COLUMN     "submittedById" TEXT;

-- AlterTable
ALTER TABLE "DeadlineExtension" ADD COLUMN     "endedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "closingEffectiveLastOn" TEXT,
ADD COLUMN     "closingStatedOn" TEXT,
ADD COLUMN     "closingWording" "DeadlineWording";
