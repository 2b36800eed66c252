-- CreateIndex
CREATE INDEX "OutgoingMessage_state_notBefore_idx" ON "OutgoingMessage"("state", "notBefore");
