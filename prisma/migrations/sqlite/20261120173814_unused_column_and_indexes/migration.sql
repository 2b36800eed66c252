-- DropIndex
DROP INDEX "Member_officeId_phone_idx";

-- DropIndex
DROP INDEX "OutgoingMessage_state_notBefore_idx";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Form" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT,
    "ownerKey" TEXT NOT NULL,
    "command" TEXT NOT NULL,
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
INSERT INTO "new_Form" ("answers", "askedRowId", "asking", "changedAt", "chatKey", "command", "connection", "groupId", "groupRowId", "id", "isParked", "officeId", "openedAt", "ownerKey", "revision", "state", "threadKey") SELECT "answers", "askedRowId", "asking", "changedAt", "chatKey", "command", "connection", "groupId", "groupRowId", "id", "isParked", "officeId", "openedAt", "ownerKey", "revision", "state", "threadKey" FROM "Form";
DROP TABLE "Form";
ALTER TABLE "new_Form" RENAME TO "Form";
CREATE INDEX "Form_ownerKey_state_idx" ON "Form"("ownerKey", "state");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Member_phone_idx" ON "Member"("phone");
