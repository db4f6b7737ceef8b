import { Module } from '@nestjs/common';
import { Metrics } from './metrics.js';
import { OpsController } from './ops.controller.js';

@Module({ controllers: [OpsController], providers: [Metrics] })
export class OpsModule {}
