import { getConfiguration, live, metrics, ready, type ViewOf } from '@academy/shared';
import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../../config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Handle } from '../../platform/http/handle.js';
import { Browser } from '../../platform/pdf/browser.js';
import { demonstrationAccounts } from '../directory/index.js';
import { Metrics } from './metrics.js';

@Controller()
export class OpsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly browser: Browser,
    private readonly collected: Metrics,
  ) {}

  @Handle(live)
  live(): ViewOf<typeof live> {
    return { status: 'up' };
  }

  @Handle(ready)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ViewOf<typeof ready>> {
    const database = await this.unitOfWork.query('SELECT 1 FROM migration LIMIT 1').then(
      () => 'up' as const,
      () => 'down' as const,
    );
    const browser = (await this.browser.isAvailable()) ? 'up' : 'missing';
    if (database === 'down') reply.status(503).header('retry-after', '5');
    return { status: database, database, browser };
  }

  @Handle(getConfiguration)
  configuration(@Res({ passthrough: true }) reply: FastifyReply): ViewOf<typeof getConfiguration> {
    reply.header('cache-control', 'public, max-age=60');
    return {
      brand: { ...this.config.brand, verificationHost: new URL(this.config.publicUrl).host },
      demonstration: this.config.demonstration
        ? { accounts: demonstrationAccounts.map(({ role, login, password }) => ({ role, login, password })) }
        : null,
    };
  }

  @Handle(metrics)
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    void reply.header('content-type', this.collected.contentType).send(await this.collected.text());
  }
}
