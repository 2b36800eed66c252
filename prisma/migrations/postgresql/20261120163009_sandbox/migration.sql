-- DropIndex
DROP INDEX "SandboxMessage_changedAt_idx";

-- AlterTable
ALTER TABLE "SandboxMessage" DROP COLUMN "forKey",
ADD COLUMN     "formId" TEXT,
ALTER COLUMN "changedAt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "SandboxPerson" ADD COLUMN     "phone" TEXT;

-- DropTable
DROP TABLE "SandboxChat";

-- CreateTable
CREATE TABLE "SandboxGroup" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "officeId" TEXT,
    "unitId" TEXT,
    "memberKeys" JSONB NOT NULL,
    "hasBot" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "SandboxGroup_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SandboxFile" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SandboxFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SandboxRead" (
    "personKey" TEXT NOT NULL,
    "chatKey" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,

    CONSTRAINT "SandboxRead_pkey" PRIMARY KEY ("personKey","chatKey")
);

-- CreateIndex
CREATE INDEX "SandboxGroup_officeId_idx" ON "SandboxGroup"("officeId");

-- CreateIndex
CREATE INDEX "SandboxMessage_formId_idx" ON "SandboxMessage"("formId");
