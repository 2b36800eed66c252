-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_OutgoingMessage" (
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
    "isPossiblyTwice" BOOLEAN NOT NULL DEFAULT false,
    "remoteId" TEXT,
    "failure" TEXT,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);
INSERT INTO "new_OutgoingMessage" ("aboutKey", "attempts", "claimedBy", "connection", "createdAt", "failure", "id", "isPossiblyTwice", "kind", "lane", "language", "message", "notBefore", "officeId", "priority", "remoteId", "removes", "replacesId", "replyToKey", "sentAt", "state", "threadKey", "toAccountId", "toGroupId", "toMemberId", "traceId") SELECT "aboutKey", "attempts", "claimedBy", "connection", "createdAt", "failure", "id", "isPossiblyTwice", "kind", "lane", "language", "message", "notBefore", "officeId", "priority", "remoteId", "removes", "replacesId", "replyToKey", "sentAt", "state", "threadKey", "toAccountId", "toGroupId", "toMemberId", "traceId" FROM "OutgoingMessage";
DROP TABLE "OutgoingMessage";
ALTER TABLE "new_OutgoingMessage" RENAME TO "OutgoingMessage";
CREATE INDEX "OutgoingMessage_connection_state_priority_id_idx" ON "OutgoingMessage"("connection", "state", "priority", "id");
CREATE INDEX "OutgoingMessage_officeId_createdAt_idx" ON "OutgoingMessage"("officeId", "createdAt");
CREATE INDEX "OutgoingMessage_aboutKey_idx" ON "OutgoingMessage"("aboutKey");
CREATE INDEX "OutgoingMessage_state_notBefore_idx" ON "OutgoingMessage"("state", "notBefore");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
