-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "firstOn" TEXT NOT NULL,
    "lastOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Absence_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Absence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportExcuse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "dutyKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "excusedAt" DATETIME NOT NULL,
    "excusedById" TEXT,
    "endedAt" DATETIME,
    "endedById" TEXT,
    CONSTRAINT "ReportExcuse_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportExcuse_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Absence_officeId_lastOn_idx" ON "Absence"("officeId", "lastOn");

-- CreateIndex
CREATE INDEX "Absence_memberId_idx" ON "Absence"("memberId");

-- CreateIndex
CREATE INDEX "ReportExcuse_officeId_dutyKey_idx" ON "ReportExcuse"("officeId", "dutyKey");
