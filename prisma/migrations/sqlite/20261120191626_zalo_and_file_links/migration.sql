-- CreateTable
CREATE TABLE "FileLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "officeId" TEXT,
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "isGroup" BOOLEAN NOT NULL,
    "personKey" TEXT,
    "voice" TEXT NOT NULL,
    "fileId" TEXT,
    "usesLeft" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ZaloList" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "formId" TEXT,
    "content" JSONB NOT NULL,
    "firstNumber" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL,
    "isQuestion" BOOLEAN NOT NULL,
    "remoteIds" TEXT,
    "shownAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ZaloToken" (
    "oaId" TEXT NOT NULL PRIMARY KEY,
    "accessToken" TEXT,
    "refreshToken" TEXT NOT NULL,
    "seedHash" TEXT NOT NULL,
    "expiresAt" DATETIME,
    "refreshedAt" DATETIME,
    "refreshingBy" TEXT,
    "refreshingUntil" DATETIME,
    "lostAt" DATETIME,
    "lostWhy" TEXT
);

-- CreateTable
CREATE TABLE "ZaloReply" (
    "connection" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("connection", "key")
);

-- CreateIndex
CREATE UNIQUE INDEX "FileLink_tokenHash_key" ON "FileLink"("tokenHash");

-- CreateIndex
CREATE INDEX "FileLink_expiresAt_idx" ON "FileLink"("expiresAt");

-- CreateIndex
CREATE INDEX "ZaloList_connection_chatKey_endedAt_idx" ON "ZaloList"("connection", "chatKey", "endedAt");

-- CreateIndex
CREATE INDEX "ZaloList_expiresAt_idx" ON "ZaloList"("expiresAt");

-- CreateIndex
CREATE INDEX "ZaloReply_at_idx" ON "ZaloReply"("at");
