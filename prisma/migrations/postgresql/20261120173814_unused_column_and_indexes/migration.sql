-- DropIndex
DROP INDEX "Member_officeId_phone_idx";

-- DropIndex
DROP INDEX "OutgoingMessage_state_notBefore_idx";

-- AlterTable
ALTER TABLE "Form" DROP COLUMN "subject";

-- CreateIndex
CREATE INDEX "Member_phone_idx" ON "Member"("phone");
