-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('open', 'accepted');

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT,
    "state" "PlanState" NOT NULL DEFAULT 'open',
    "fileName" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "acceptedAt" TIMESTAMP(3),
    "acceptedById" TEXT,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Plan_officeId_state_idx" ON "Plan"("officeId", "state");

-- CreateIndex
CREATE INDEX "Plan_campaignId_idx" ON "Plan"("campaignId");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;
