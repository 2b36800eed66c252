-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "firstOn" TEXT NOT NULL,
    "lastOn" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportExcuse" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "dutyKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "excusedAt" TIMESTAMP(3) NOT NULL,
    "excusedById" TEXT,
    "endedAt" TIMESTAMP(3),
    "endedById" TEXT,

    CONSTRAINT "ReportExcuse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Absence_officeId_lastOn_idx" ON "Absence"("officeId", "lastOn");

-- CreateIndex
CREATE INDEX "Absence_memberId_idx" ON "Absence"("memberId");

-- CreateIndex
CREATE INDEX "ReportExcuse_officeId_dutyKey_idx" ON "ReportExcuse"("officeId", "dutyKey");

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportExcuse" ADD CONSTRAINT "ReportExcuse_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportExcuse" ADD CONSTRAINT "ReportExcuse_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
