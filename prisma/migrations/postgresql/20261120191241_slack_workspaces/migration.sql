-- CreateTable
CREATE TABLE "SlackInstallation" (
    "teamKey" TEXT NOT NULL,
    "teamName" TEXT NOT NULL,
    "botToken" TEXT NOT NULL,
    "botUserKey" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "installedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "SlackInstallation_pkey" PRIMARY KEY ("teamKey")
);

-- CreateTable
CREATE TABLE "SlackView" (
    "id" TEXT NOT NULL,
    "surface" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "teamKey" TEXT NOT NULL,
    "userKey" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "homeKey" TEXT NOT NULL,
    "viewId" TEXT,
    "triggerId" TEXT,
    "parked" JSONB,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SlackView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlackReply" (
    "messageKey" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SlackReply_pkey" PRIMARY KEY ("messageKey")
);

-- CreateIndex
CREATE INDEX "SlackView_changedAt_idx" ON "SlackView"("changedAt");

-- CreateIndex
CREATE INDEX "SlackReply_givenAt_idx" ON "SlackReply"("givenAt");
