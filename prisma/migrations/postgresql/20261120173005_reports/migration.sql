-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('phase', 'interim', 'final', 'oneOff');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('draft', 'submitted', 'accepted', 'sentBack');

-- AlterTable
ALTER TABLE "Deadline" ADD COLUMN     "isReport" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DeadlineDone" (
    "deadlineId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "doneAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeadlineDone_pkey" PRIMARY KEY ("deadlineId","unitId")
);

-- CreateTable
CREATE TABLE "DeadlineWait" (
    "deadlineId" TEXT NOT NULL,
    "earlierId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,

    CONSTRAINT "DeadlineWait_pkey" PRIMARY KEY ("deadlineId","earlierId")
);

-- CreateTable
CREATE TABLE "ReportRequest" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "campaignId" TEXT,
    "what" TEXT NOT NULL,
    "deadlineId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "ReportRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "dutyKey" TEXT NOT NULL,
    "campaignId" TEXT,
    "phaseId" TEXT,
    "requestId" TEXT,
    "state" "ReportState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "figures" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "paperNumber" TEXT,
    "paperOn" TEXT,
    "isOnBehalf" BOOLEAN NOT NULL DEFAULT false,
    "enteredById" TEXT,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "submittedOn" TEXT,
    "submittedAt" TIMESTAMP(3),
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "sendBackReason" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "state" "ReportState" NOT NULL,
    "figures" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportRequest_deadlineId_key" ON "ReportRequest"("deadlineId");

-- CreateIndex
CREATE INDEX "ReportRequest_officeId_idx" ON "ReportRequest"("officeId");

-- CreateIndex
CREATE INDEX "Report_officeId_state_idx" ON "Report"("officeId", "state");

-- CreateIndex
CREATE INDEX "Report_campaignId_idx" ON "Report"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_unitId_dutyKey_key" ON "Report"("unitId", "dutyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Report_officeId_code_key" ON "Report"("officeId", "code");

-- CreateIndex
CREATE INDEX "ReportVersion_officeId_recordedAt_idx" ON "ReportVersion"("officeId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_reportId_version_key" ON "ReportVersion"("reportId", "version");

-- AddForeignKey
ALTER TABLE "DeadlineDone" ADD CONSTRAINT "DeadlineDone_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineWait" ADD CONSTRAINT "DeadlineWait_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineWait" ADD CONSTRAINT "DeadlineWait_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRequest" ADD CONSTRAINT "ReportRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRequest" ADD CONSTRAINT "ReportRequest_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRequest" ADD CONSTRAINT "ReportRequest_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ReportRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
