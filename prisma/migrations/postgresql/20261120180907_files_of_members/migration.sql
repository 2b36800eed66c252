-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "goesAt" TIMESTAMP(3),
ADD COLUMN     "memberId" TEXT;

-- CreateIndex
CREATE INDEX "StoredFile_officeId_memberId_idx" ON "StoredFile"("officeId", "memberId");

-- CreateIndex
CREATE INDEX "StoredFile_goesAt_idx" ON "StoredFile"("goesAt");
