import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { DataSource } from 'typeorm';
import type { ViewerContext } from '../viewer/viewer-context.js';
import { viewerSettings } from './settings.js';

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
          dataSource.transaction(async (manager) => {
            await manager.query(viewerSettings(context().viewer, synthetic));
            setClient(manager);
            return run();
          }),
      };
    };
  }
}
