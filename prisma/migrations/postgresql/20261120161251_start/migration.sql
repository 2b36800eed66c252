-- CreateEnum
CREATE TYPE "AnniversaryCalendar" AS ENUM ('solar', 'lunar', 'yearOnly');

-- CreateEnum
CREATE TYPE "AnnouncementState" AS ENUM ('scheduled', 'sent', 'cancelled');

-- CreateEnum
CREATE TYPE "CampaignKind" AS ENUM ('regular', 'thematic');

-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('draft', 'running', 'closed');

-- CreateEnum
CREATE TYPE "TargetScope" AS ENUM ('individual', 'collective', 'agency', 'union');

-- CreateEnum
CREATE TYPE "TargetComparator" AS ENUM ('eq', 'gte', 'gt', 'range', 'exists', 'oneOf', 'betterThanLastYear');

-- CreateEnum
CREATE TYPE "TargetMeasure" AS ENUM ('percent', 'count', 'none');

-- CreateEnum
CREATE TYPE "TargetBase" AS ENUM ('all', 'eligible', 'parent');

-- CreateEnum
CREATE TYPE "FormState" AS ENUM ('open', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('phaseClosing', 'registration', 'obligation');

-- CreateEnum
CREATE TYPE "DeadlineWording" AS ENUM ('before', 'by', 'within');

-- CreateEnum
CREATE TYPE "DeadlineState" AS ENUM ('open', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "OutgoingState" AS ENUM ('pending', 'sending', 'sent', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "ReminderState" AS ENUM ('planned', 'fired', 'dropped');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'working', 'done', 'failed');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('department', 'organisation');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('member', 'unitContact', 'unitHead', 'officer', 'leader', 'union', 'administrator');

-- CreateEnum
CREATE TYPE "LinkRequestState" AS ENUM ('pending', 'approved', 'refused');

-- CreateEnum
CREATE TYPE "PledgeSubject" AS ENUM ('individual', 'collective');

-- CreateEnum
CREATE TYPE "PledgeKind" AS ENUM ('title', 'movement', 'commitment', 'initiative');

-- CreateEnum
CREATE TYPE "PledgeState" AS ENUM ('waiting', 'active', 'sentBack', 'withdrawn');

-- CreateEnum
CREATE TYPE "ErasureState" AS ENUM ('pending', 'erased', 'refused');

-- CreateTable
CREATE TABLE "Anniversary" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT,
    "phaseOrdinal" INTEGER,
    "catalogueId" TEXT,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "calendar" "AnniversaryCalendar" NOT NULL,
    "month" INTEGER,
    "day" INTEGER,
    "originYear" INTEGER,
    "statedYears" INTEGER,
    "isAnnounced" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Anniversary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fileId" TEXT,
    "audience" JSONB NOT NULL,
    "state" "AnnouncementState" NOT NULL,
    "sendAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "cancelledById" TEXT,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" "CampaignKind" NOT NULL,
    "state" "CampaignState" NOT NULL DEFAULT 'draft',
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "launchedAt" TIMESTAMP(3),
    "launchedById" TEXT,
    "closedAt" TIMESTAMP(3),
    "closedById" TEXT,
    "closingNote" TEXT,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignVersion" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "CampaignVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "goal" TEXT,
    "closing" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "scope" "TargetScope" NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "awardedBy" TEXT,
    "comparator" "TargetComparator" NOT NULL,
    "measure" "TargetMeasure" NOT NULL,
    "value" INTEGER,
    "valueMax" INTEGER,
    "base" "TargetBase" NOT NULL DEFAULT 'eligible',
    "parentId" TEXT,
    "titleKey" TEXT,
    "wording" TEXT NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Movement" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "period" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChatAccount" (
    "id" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "handle" TEXT,
    "language" TEXT,
    "privateChatKey" TEXT,
    "unreachableAt" TIMESTAMP(3),
    "unreachableWhy" TEXT,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChatAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "linkedAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChatGroup" (
    "id" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "threadKey" TEXT,
    "isForum" BOOLEAN NOT NULL DEFAULT false,
    "officeId" TEXT,
    "unitId" TEXT,
    "mutedReminders" JSONB,
    "boundAt" TIMESTAMP(3),
    "boundById" TEXT,
    "removedAt" TIMESTAMP(3),
    "lastSeenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChatGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "lastEventAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("connection","chatKey")
);

-- CreateTable
CREATE TABLE "Form" (
    "id" TEXT NOT NULL,
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
    "state" "FormState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT,
    "phaseId" TEXT,
    "kind" "DeadlineKind" NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT,
    "toWhom" TEXT,
    "through" TEXT,
    "wording" "DeadlineWording" NOT NULL,
    "wordingText" TEXT,
    "startsOn" TEXT,
    "statedOn" TEXT NOT NULL,
    "effectiveLastOn" TEXT NOT NULL,
    "state" "DeadlineState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineUnit" (
    "deadlineId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,

    CONSTRAINT "DeadlineUnit_pkey" PRIMARY KEY ("deadlineId","unitId")
);

-- CreateTable
CREATE TABLE "DeadlineExtension" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "deadlineId" TEXT NOT NULL,
    "unitId" TEXT,
    "wording" "DeadlineWording" NOT NULL,
    "statedOn" TEXT NOT NULL,
    "effectiveLastOn" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "DeadlineExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceivedEvent" (
    "connection" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReceivedEvent_pkey" PRIMARY KEY ("connection","eventId")
);

-- CreateTable
CREATE TABLE "OutgoingMessage" (
    "id" TEXT NOT NULL,
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
    "notBefore" TIMESTAMP(3) NOT NULL,
    "state" "OutgoingState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "claimedUntil" TIMESTAMP(3),
    "isPossiblyTwice" BOOLEAN NOT NULL DEFAULT false,
    "remoteId" TEXT,
    "failure" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "OutgoingMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "outgoingId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "details" JSONB NOT NULL,
    "state" "ReminderState" NOT NULL DEFAULT 'planned',
    "firedAt" TIMESTAMP(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "officeId" TEXT,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "result" JSONB,
    "returnTo" JSONB NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" TIMESTAMP(3),
    "failure" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "officeId" TEXT,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadedFile" (
    "fileId" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UploadedFile_pkey" PRIMARY KEY ("fileId","connection")
);

-- CreateTable
CREATE TABLE "CalendarOffset" (
    "id" INTEGER NOT NULL,
    "offsetMillis" BIGINT NOT NULL,

    CONSTRAINT "CalendarOffset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentName" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "language" TEXT NOT NULL DEFAULT 'vi',
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeSetting" (
    "officeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "changedById" TEXT,

    CONSTRAINT "OfficeSetting_pkey" PRIMARY KEY ("officeId","key")
);

-- CreateTable
CREATE TABLE "WorkingDayChange" (
    "officeId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "isWorking" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "WorkingDayChange_pkey" PRIMARY KEY ("officeId","on")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL DEFAULT 'department',
    "ordinal" INTEGER NOT NULL,
    "endedOn" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
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
    "erasedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitMembership" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UnitMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Eligibility" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "isEligible" BOOLEAN NOT NULL,
    "reason" TEXT,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Eligibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkCode" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "memberId" TEXT,
    "grantsAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "usedByAccountId" TEXT,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "LinkCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkRequest" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" "LinkRequestState" NOT NULL DEFAULT 'pending',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,

    CONSTRAINT "LinkRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" "PledgeSubject" NOT NULL,
    "memberId" TEXT,
    "unitId" TEXT,
    "kind" "PledgeKind" NOT NULL,
    "titleKey" TEXT,
    "movementId" TEXT,
    "content" TEXT,
    "commitment" TEXT,
    "state" "PledgeState" NOT NULL,
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "isOnBehalf" BOOLEAN NOT NULL DEFAULT false,
    "activeKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "registeredAt" TIMESTAMP(3) NOT NULL,
    "enteredById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "sendBackReason" TEXT,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PledgeVersion" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT,

    CONSTRAINT "PledgeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodeCounter" (
    "officeId" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "CodeCounter_pkey" PRIMARY KEY ("officeId","series")
);

-- CreateTable
CREATE TABLE "ErasureRequest" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" "ErasureState" NOT NULL DEFAULT 'pending',
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "answerDueOn" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "reason" TEXT,

    CONSTRAINT "ErasureRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SandboxMessage" (
    "id" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "authorKey" TEXT,
    "forKey" TEXT,
    "body" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SandboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SandboxChat" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "memberKeys" JSONB NOT NULL,

    CONSTRAINT "SandboxChat_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SandboxPerson" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "SandboxPerson_pkey" PRIMARY KEY ("key")
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

-- AddForeignKey
ALTER TABLE "Anniversary" ADD CONSTRAINT "Anniversary_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anniversary" ADD CONSTRAINT "Anniversary_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignVersion" ADD CONSTRAINT "CampaignVersion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ChatAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatGroup" ADD CONSTRAINT "ChatGroup_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatGroup" ADD CONSTRAINT "ChatGroup_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineUnit" ADD CONSTRAINT "DeadlineUnit_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_outgoingId_fkey" FOREIGN KEY ("outgoingId") REFERENCES "OutgoingMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeSetting" ADD CONSTRAINT "OfficeSetting_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingDayChange" ADD CONSTRAINT "WorkingDayChange_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMembership" ADD CONSTRAINT "UnitMembership_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMembership" ADD CONSTRAINT "UnitMembership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMembership" ADD CONSTRAINT "UnitMembership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Eligibility" ADD CONSTRAINT "Eligibility_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Eligibility" ADD CONSTRAINT "Eligibility_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkCode" ADD CONSTRAINT "LinkCode_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkRequest" ADD CONSTRAINT "LinkRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_movementId_fkey" FOREIGN KEY ("movementId") REFERENCES "Movement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PledgeVersion" ADD CONSTRAINT "PledgeVersion_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErasureRequest" ADD CONSTRAINT "ErasureRequest_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
