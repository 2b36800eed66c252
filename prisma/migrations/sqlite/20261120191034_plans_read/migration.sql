-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "fileName" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "acceptedAt" DATETIME,
    "acceptedById" TEXT,
    CONSTRAINT "Plan_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Plan_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Plan_officeId_state_idx" ON "Plan"("officeId", "state");

-- CreateIndex
CREATE INDEX "Plan_campaignId_idx" ON "Plan"("campaignId");
