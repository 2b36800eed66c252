-- DropIndex
DROP INDEX "Pledge_memberId_idx";

-- CreateIndex
CREATE INDEX "Pledge_memberId_campaignId_state_idx" ON "Pledge"("memberId", "campaignId", "state");

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
