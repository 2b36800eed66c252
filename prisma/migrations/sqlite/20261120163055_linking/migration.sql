-- AlterTable
ALTER TABLE "LinkRequest" ADD COLUMN "nextWord" TEXT;

-- CreateTable
CREATE TABLE "WrongProof" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "WrongProof_accountId_at_idx" ON "WrongProof"("accountId", "at");
