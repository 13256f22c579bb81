import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { ViewerContext } from '../viewer/viewer-context.js';
import { refuseUnrecorded } from './recorded.js';
import { viewerRole } from './settings.js';
import { takeRole } from './transactions.js';

/** The TypeORM adapter of @nestjs-cls/transactional whose every transaction begins with the viewer's settings. */
export class ViewerTransactionAdapter extends TransactionalAdapterTypeOrm {
  constructor(dataSourceToken: unknown, context: () => ViewerContext, synthetic: boolean) {
    super({ dataSourceToken });
    const plain = this.optionsFactory;
    this.optionsFactory = (dataSource: DataSource) => {
      const options = plain(dataSource);
      return {
        ...options,
        wrapWithTransaction: (_options, run, setClient) =>
          inTransaction(dataSource, async (manager) => {
            await manager.query(takeRole(viewerRole(context().viewer, synthetic)));
            setClient(manager);
            const result = await run();
            await refuseUnrecorded(manager);
            return result;
          }),
      };
    };
  }
}

/** A connection whose transaction could not be ended is closed: TypeORM's own `transaction` gives it back to the pool as it is. */
async function inTransaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await runner.manager.transaction(work);
  } finally {
    if (runner.isTransactionActive) {
      const connection: Client | undefined = await runner.connect().catch(() => undefined);
      void connection?.end().catch(() => undefined);
    }
    await runner.release();
  }
}
