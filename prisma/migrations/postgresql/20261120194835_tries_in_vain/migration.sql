-- CreateIndex
CREATE INDEX "OutgoingMessage_connection_sentAt_idx" ON "OutgoingMessage"("connection", "sentAt");
