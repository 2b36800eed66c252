-- AlterTable
ALTER TABLE "SandboxPerson" ADD COLUMN "phone" TEXT;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "SandboxChat";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "SandboxGroup" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "officeId" TEXT,
    "unitId" TEXT,
    "memberKeys" JSONB NOT NULL,
    "hasBot" BOOLEAN NOT NULL DEFAULT true
);

-- CreateTable
CREATE TABLE "SandboxFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "SandboxRead" (
    "personKey" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,

    PRIMARY KEY ("personKey", "chatKey")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SandboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "chatKey" TEXT NOT NULL,
    "authorKey" TEXT,
    "formId" TEXT,
    "body" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "changedAt" DATETIME,
    "removedAt" DATETIME
);
INSERT INTO "new_SandboxMessage" ("at", "authorKey", "body", "changedAt", "chatKey", "id", "removedAt") SELECT "at", "authorKey", "body", "changedAt", "chatKey", "id", "removedAt" FROM "SandboxMessage";
DROP TABLE "SandboxMessage";
ALTER TABLE "new_SandboxMessage" RENAME TO "SandboxMessage";
CREATE INDEX "SandboxMessage_chatKey_id_idx" ON "SandboxMessage"("chatKey", "id");
CREATE INDEX "SandboxMessage_formId_idx" ON "SandboxMessage"("formId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "SandboxGroup_officeId_idx" ON "SandboxGroup"("officeId");
