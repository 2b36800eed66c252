-- AlterTable
ALTER TABLE "LinkRequest" ADD COLUMN     "nextWord" TEXT;

-- CreateTable
CREATE TABLE "WrongProof" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WrongProof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WrongProof_accountId_at_idx" ON "WrongProof"("accountId", "at");
