-- CreateTable
CREATE TABLE "Anniversary" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT,
    "phaseOrdinal" INTEGER,
    "catalogueId" TEXT,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "month" INTEGER,
    "day" INTEGER,
    "originYear" INTEGER,
    "statedYears" INTEGER,
    "isAnnounced" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Anniversary_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Anniversary_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fileId" TEXT,
    "audience" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "sendAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelledById" TEXT,
    CONSTRAINT "Announcement_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "theme" TEXT,
    "basis" TEXT,
    "year" INTEGER NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "opensOn" TEXT,
    "dueOn" TEXT,
    "lockedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "previousId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "launchedAt" DATETIME,
    "launchedById" TEXT,
    "closedAt" DATETIME,
    "closedById" TEXT,
    "closingNote" TEXT,
    CONSTRAINT "Campaign_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CampaignVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "reason" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "CampaignVersion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "goal" TEXT,
    "closing" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Phase_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "awardedBy" TEXT,
    "comparator" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "value" INTEGER,
    "valueMax" INTEGER,
    "base" TEXT NOT NULL DEFAULT 'eligible',
    "parentId" TEXT,
    "titleKey" TEXT,
    "wording" TEXT NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Target_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Movement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "period" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Movement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChatAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "connection" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "handle" TEXT,
    "language" TEXT,
    "privateChatKey" TEXT,
    "unreachableAt" DATETIME,
    "unreachableWhy" TEXT,
    "lastSeenAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Link" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "linkedAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Link_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Link_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ChatAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Link_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChatGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "connection" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "threadKey" TEXT,
    "isForum" BOOLEAN NOT NULL DEFAULT false,
    "officeId" TEXT,
    "unitId" TEXT,
    "mutedReminders" JSONB,
    "boundAt" DATETIME,
    "boundById" TEXT,
    "removedAt" DATETIME,
    "lastSeenAt" DATETIME NOT NULL,
    CONSTRAINT "ChatGroup_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ChatGroup_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conversation" (
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "lastEventAt" DATETIME NOT NULL,

    PRIMARY KEY ("connection", "chatKey")
);

-- CreateTable
CREATE TABLE "Form" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT,
    "ownerKey" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "groupId" TEXT,
    "threadKey" TEXT,
    "asking" TEXT,
    "askedRowId" TEXT,
    "groupRowId" TEXT,
    "isParked" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'open',
    "openedAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Deadline" (
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
    CONSTRAINT "Deadline_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Deadline_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Deadline_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeadlineUnit" (
    "deadlineId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,

    PRIMARY KEY ("deadlineId", "unitId"),
    CONSTRAINT "DeadlineUnit_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeadlineExtension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "deadlineId" TEXT NOT NULL,
    "unitId" TEXT,
    "wording" TEXT NOT NULL,
    "statedOn" TEXT NOT NULL,
    "effectiveLastOn" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "DeadlineExtension_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "CalendarFeed_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReceivedEvent" (
    "connection" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,

    PRIMARY KEY ("connection", "eventId")
);

-- CreateTable
CREATE TABLE "OutgoingMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT,
    "connection" TEXT NOT NULL,
    "toMemberId" TEXT,
    "toGroupId" TEXT,
    "toAccountId" TEXT,
    "threadKey" TEXT,
    "lane" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "aboutKey" TEXT,
    "traceId" TEXT,
    "language" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "replacesId" TEXT,
    "removes" BOOLEAN NOT NULL DEFAULT false,
    "replyToKey" TEXT,
    "notBefore" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "claimedUntil" DATETIME,
    "isPossiblyTwice" BOOLEAN NOT NULL DEFAULT false,
    "remoteId" TEXT,
    "failure" TEXT,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "outgoingId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT,
    CONSTRAINT "Attempt_outgoingId_fkey" FOREIGN KEY ("outgoingId") REFERENCES "OutgoingMessage" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "details" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "firedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "result" JSONB,
    "returnTo" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" DATETIME NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" DATETIME,
    "failure" TEXT,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "UploadedFile" (
    "fileId" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,

    PRIMARY KEY ("fileId", "connection")
);

-- CreateTable
CREATE TABLE "CalendarOffset" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "offsetMillis" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parentName" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "language" TEXT NOT NULL DEFAULT 'vi',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OfficeSetting" (
    "officeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedById" TEXT,

    PRIMARY KEY ("officeId", "key"),
    CONSTRAINT "OfficeSetting_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkingDayChange" (
    "officeId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "isWorking" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("officeId", "on"),
    CONSTRAINT "WorkingDayChange_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'department',
    "ordinal" INTEGER NOT NULL,
    "endedOn" TEXT,
    CONSTRAINT "Unit_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "position" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "holdsPost" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT,
    "leftOn" TEXT,
    "erasedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Member_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnitMembership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "UnitMembership_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitMembership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitMembership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "RoleAssignment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleAssignment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Eligibility" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "isEligible" BOOLEAN NOT NULL,
    "reason" TEXT,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Eligibility_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Eligibility_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "memberId" TEXT,
    "grantsAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedByAccountId" TEXT,
    "voidedAt" DATETIME,
    CONSTRAINT "LinkCode_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "createdAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    CONSTRAINT "LinkRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    CONSTRAINT "AuditEntry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "memberId" TEXT,
    "unitId" TEXT,
    "kind" TEXT NOT NULL,
    "titleKey" TEXT,
    "movementId" TEXT,
    "content" TEXT,
    "commitment" TEXT,
    "state" TEXT NOT NULL,
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "isOnBehalf" BOOLEAN NOT NULL DEFAULT false,
    "activeKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "registeredAt" DATETIME NOT NULL,
    "enteredById" TEXT,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "sendBackReason" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Pledge_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pledge_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pledge_movementId_fkey" FOREIGN KEY ("movementId") REFERENCES "Movement" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PledgeVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "reason" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "PledgeVersion_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CodeCounter" (
    "officeId" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("officeId", "series")
);

-- CreateTable
CREATE TABLE "ErasureRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "requestedAt" DATETIME NOT NULL,
    "answerDueOn" TEXT NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "reason" TEXT,
    CONSTRAINT "ErasureRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SandboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "chatKey" TEXT NOT NULL,
    "authorKey" TEXT,
    "forKey" TEXT,
    "body" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SandboxChat" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "memberKeys" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "SandboxPerson" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Anniversary_officeId_endedAt_idx" ON "Anniversary"("officeId", "endedAt");

-- CreateIndex
CREATE INDEX "Announcement_officeId_state_idx" ON "Announcement"("officeId", "state");

-- CreateIndex
CREATE INDEX "Campaign_officeId_state_idx" ON "Campaign"("officeId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignVersion_campaignId_version_key" ON "CampaignVersion"("campaignId", "version");

-- CreateIndex
CREATE INDEX "Phase_campaignId_idx" ON "Phase"("campaignId");

-- CreateIndex
CREATE INDEX "Target_campaignId_idx" ON "Target"("campaignId");

-- CreateIndex
CREATE INDEX "Movement_campaignId_idx" ON "Movement"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "ChatAccount_connection_remoteId_key" ON "ChatAccount"("connection", "remoteId");

-- CreateIndex
CREATE INDEX "Link_accountId_idx" ON "Link"("accountId");

-- CreateIndex
CREATE INDEX "Link_memberId_idx" ON "Link"("memberId");

-- CreateIndex
CREATE INDEX "ChatGroup_officeId_idx" ON "ChatGroup"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "ChatGroup_connection_remoteId_key" ON "ChatGroup"("connection", "remoteId");

-- CreateIndex
CREATE INDEX "Form_ownerKey_state_idx" ON "Form"("ownerKey", "state");

-- CreateIndex
CREATE INDEX "Deadline_officeId_state_idx" ON "Deadline"("officeId", "state");

-- CreateIndex
CREATE INDEX "Deadline_campaignId_idx" ON "Deadline"("campaignId");

-- CreateIndex
CREATE INDEX "DeadlineExtension_deadlineId_idx" ON "DeadlineExtension"("deadlineId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_officeId_memberId_idx" ON "CalendarFeed"("officeId", "memberId");

-- CreateIndex
CREATE INDEX "ReceivedEvent_receivedAt_idx" ON "ReceivedEvent"("receivedAt");

-- CreateIndex
CREATE INDEX "OutgoingMessage_connection_state_priority_id_idx" ON "OutgoingMessage"("connection", "state", "priority", "id");

-- CreateIndex
CREATE INDEX "OutgoingMessage_officeId_createdAt_idx" ON "OutgoingMessage"("officeId", "createdAt");

-- CreateIndex
CREATE INDEX "OutgoingMessage_aboutKey_idx" ON "OutgoingMessage"("aboutKey");

-- CreateIndex
CREATE INDEX "OutgoingMessage_state_notBefore_idx" ON "OutgoingMessage"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Attempt_outgoingId_idx" ON "Attempt"("outgoingId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_key_key" ON "Reminder"("key");

-- CreateIndex
CREATE INDEX "Reminder_state_dueAt_idx" ON "Reminder"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Reminder_officeId_state_idx" ON "Reminder"("officeId", "state");

-- CreateIndex
CREATE INDEX "Job_state_notBefore_idx" ON "Job"("state", "notBefore");

-- CreateIndex
CREATE INDEX "StoredFile_officeId_sha256_idx" ON "StoredFile"("officeId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_officeId_foldedName_key" ON "Unit"("officeId", "foldedName");

-- CreateIndex
CREATE INDEX "Member_officeId_foldedName_idx" ON "Member"("officeId", "foldedName");

-- CreateIndex
CREATE INDEX "Member_officeId_phone_idx" ON "Member"("officeId", "phone");

-- CreateIndex
CREATE INDEX "Member_officeId_email_idx" ON "Member"("officeId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Member_officeId_code_key" ON "Member"("officeId", "code");

-- CreateIndex
CREATE INDEX "UnitMembership_memberId_idx" ON "UnitMembership"("memberId");

-- CreateIndex
CREATE INDEX "UnitMembership_officeId_unitId_idx" ON "UnitMembership"("officeId", "unitId");

-- CreateIndex
CREATE INDEX "RoleAssignment_memberId_idx" ON "RoleAssignment"("memberId");

-- CreateIndex
CREATE INDEX "RoleAssignment_officeId_role_idx" ON "RoleAssignment"("officeId", "role");

-- CreateIndex
CREATE INDEX "Eligibility_memberId_idx" ON "Eligibility"("memberId");

-- CreateIndex
CREATE INDEX "Eligibility_officeId_idx" ON "Eligibility"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "LinkCode_codeHash_key" ON "LinkCode"("codeHash");

-- CreateIndex
CREATE INDEX "LinkCode_officeId_memberId_idx" ON "LinkCode"("officeId", "memberId");

-- CreateIndex
CREATE INDEX "LinkRequest_officeId_state_idx" ON "LinkRequest"("officeId", "state");

-- CreateIndex
CREATE INDEX "LinkRequest_accountId_idx" ON "LinkRequest"("accountId");

-- CreateIndex
CREATE INDEX "AuditEntry_officeId_at_idx" ON "AuditEntry"("officeId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_officeId_subject_subjectId_idx" ON "AuditEntry"("officeId", "subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_activeKey_key" ON "Pledge"("activeKey");

-- CreateIndex
CREATE INDEX "Pledge_campaignId_state_idx" ON "Pledge"("campaignId", "state");

-- CreateIndex
CREATE INDEX "Pledge_memberId_idx" ON "Pledge"("memberId");

-- CreateIndex
CREATE INDEX "Pledge_officeId_unitId_idx" ON "Pledge"("officeId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_officeId_code_key" ON "Pledge"("officeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "PledgeVersion_pledgeId_version_key" ON "PledgeVersion"("pledgeId", "version");

-- CreateIndex
CREATE INDEX "ErasureRequest_officeId_state_idx" ON "ErasureRequest"("officeId", "state");

-- CreateIndex
CREATE INDEX "SandboxMessage_chatKey_id_idx" ON "SandboxMessage"("chatKey", "id");

-- CreateIndex
CREATE INDEX "SandboxMessage_changedAt_idx" ON "SandboxMessage"("changedAt");
