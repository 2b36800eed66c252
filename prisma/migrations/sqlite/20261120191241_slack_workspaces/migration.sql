-- CreateTable
CREATE TABLE "SlackInstallation" (
    "teamKey" TEXT NOT NULL PRIMARY KEY,
    "teamName" TEXT NOT NULL,
    "botToken" TEXT NOT NULL,
    "botUserKey" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "installedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "SlackView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surface" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "teamKey" TEXT NOT NULL,
    "userKey" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "homeKey" TEXT NOT NULL,
    "viewId" TEXT,
    "triggerId" TEXT,
    "parked" JSONB,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SlackReply" (
    "messageKey" TEXT NOT NULL PRIMARY KEY,
    "address" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "SlackView_changedAt_idx" ON "SlackView"("changedAt");

-- CreateIndex
CREATE INDEX "SlackReply_givenAt_idx" ON "SlackReply"("givenAt");
