-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "memberId" TEXT,
    "unitId" TEXT,
    "kind" TEXT NOT NULL,
    "titleKey" TEXT,
    "movementId" TEXT,
    "content" TEXT,
    "commitment" TEXT,
    "state" TEXT NOT NULL,
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "isOnBehalf" BOOLEAN NOT NULL DEFAULT false,
    "activeKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "registeredAt" DATETIME NOT NULL,
    "enteredById" TEXT,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "sendBackReason" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Pledge_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pledge_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pledge_movementId_fkey" FOREIGN KEY ("movementId") REFERENCES "Movement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Pledge_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Pledge_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Pledge" ("activeKey", "campaignId", "code", "commitment", "content", "decidedAt", "decidedById", "enteredById", "id", "isLate", "isOnBehalf", "kind", "memberId", "movementId", "officeId", "registeredAt", "sendBackReason", "state", "subject", "titleKey", "unitId", "version", "withdrawnAt") SELECT "activeKey", "campaignId", "code", "commitment", "content", "decidedAt", "decidedById", "enteredById", "id", "isLate", "isOnBehalf", "kind", "memberId", "movementId", "officeId", "registeredAt", "sendBackReason", "state", "subject", "titleKey", "unitId", "version", "withdrawnAt" FROM "Pledge";
DROP TABLE "Pledge";
ALTER TABLE "new_Pledge" RENAME TO "Pledge";
CREATE UNIQUE INDEX "Pledge_activeKey_key" ON "Pledge"("activeKey");
CREATE INDEX "Pledge_campaignId_state_idx" ON "Pledge"("campaignId", "state");
CREATE INDEX "Pledge_memberId_campaignId_state_idx" ON "Pledge"("memberId", "campaignId", "state");
CREATE INDEX "Pledge_officeId_unitId_idx" ON "Pledge"("officeId", "unitId");
CREATE UNIQUE INDEX "Pledge_officeId_code_key" ON "Pledge"("officeId", "code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
