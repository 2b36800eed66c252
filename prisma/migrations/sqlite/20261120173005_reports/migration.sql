-- CreateTable
CREATE TABLE "DeadlineDone" (
    "deadlineId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL,

    PRIMARY KEY ("deadlineId", "unitId"),
    CONSTRAINT "DeadlineDone_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeadlineWait" (
    "deadlineId" TEXT NOT NULL,
    "earlierId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,

    PRIMARY KEY ("deadlineId", "earlierId"),
    CONSTRAINT "DeadlineWait_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DeadlineWait_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "campaignId" TEXT,
    "what" TEXT NOT NULL,
    "deadlineId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    CONSTRAINT "ReportRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportRequest_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReportRequest_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dutyKey" TEXT NOT NULL,
    "campaignId" TEXT,
    "phaseId" TEXT,
    "requestId" TEXT,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "figures" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "paperNumber" TEXT,
    "paperOn" TEXT,
    "isOnBehalf" BOOLEAN NOT NULL DEFAULT false,
    "enteredById" TEXT,
    "enteredAt" DATETIME NOT NULL,
    "submittedOn" TEXT,
    "submittedAt" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "sendBackReason" TEXT,
    CONSTRAINT "Report_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Report_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Report_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Report_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Report_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ReportRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Deadline" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT,
    "phaseId" TEXT,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT,
    "toWhom" TEXT,
    "through" TEXT,
    "wording" TEXT NOT NULL,
    "wordingText" TEXT,
    "startsOn" TEXT,
    "statedOn" TEXT NOT NULL,
    "effectiveLastOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "doneAt" DATETIME,
    "isReport" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Deadline_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Deadline_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Deadline_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Deadline" ("campaignId", "createdAt", "createdById", "doneAt", "effectiveLastOn", "id", "kind", "officeId", "phaseId", "startsOn", "state", "statedOn", "through", "toWhom", "what", "who", "wording", "wordingText") SELECT "campaignId", "createdAt", "createdById", "doneAt", "effectiveLastOn", "id", "kind", "officeId", "phaseId", "startsOn", "state", "statedOn", "through", "toWhom", "what", "who", "wording", "wordingText" FROM "Deadline";
DROP TABLE "Deadline";
ALTER TABLE "new_Deadline" RENAME TO "Deadline";
CREATE INDEX "Deadline_officeId_state_idx" ON "Deadline"("officeId", "state");
CREATE INDEX "Deadline_campaignId_idx" ON "Deadline"("campaignId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
