-- CreateEnum
CREATE TYPE "FileLinkPurpose" AS ENUM ('download', 'picture', 'upload');

-- CreateTable
CREATE TABLE "FileLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "FileLinkPurpose" NOT NULL,
    "officeId" TEXT,
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "isGroup" BOOLEAN NOT NULL,
    "personKey" TEXT,
    "voice" TEXT NOT NULL,
    "fileId" TEXT,
    "usesLeft" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "FileLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZaloList" (
    "id" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "formId" TEXT,
    "content" JSONB NOT NULL,
    "firstNumber" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL,
    "isQuestion" BOOLEAN NOT NULL,
    "remoteIds" TEXT,
    "shownAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ZaloList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZaloToken" (
    "oaId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT NOT NULL,
    "seedHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "refreshedAt" TIMESTAMP(3),
    "refreshingBy" TEXT,
    "refreshingUntil" TIMESTAMP(3),
    "lostAt" TIMESTAMP(3),
    "lostWhy" TEXT,

    CONSTRAINT "ZaloToken_pkey" PRIMARY KEY ("oaId")
);

-- CreateTable
CREATE TABLE "ZaloReply" (
    "connection" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ZaloReply_pkey" PRIMARY KEY ("connection","key")
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
