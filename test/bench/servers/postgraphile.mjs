/**
 * PostGraphile 5 on the same database, in the same role and with the same settings, in a process of its own. It reads the schema as the
 * owner; `DATABASE_URL`, `OWNER_URL`, `PG_SETTINGS` (JSON) and `PORT` come by the environment.
 */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

const { DATABASE_URL, OWNER_URL, PG_SETTINGS, PORT } = process.env;
const pgSettings = JSON.parse(PG_SETTINGS);

/** A part of a case hangs on it by its id alone: the copies of its access columns, which the keys hold too, need not be compared to join. */
const partOfCase = (parts, more = {}) => ({
  tags: { foreignKey: `(case_id) references public.case (id)|@fieldName ofCase|@foreignFieldName ${parts}`, ...more },
});
const relations = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      evidence_link: partOfCase('evidence'),
      case_date: partOfCase('dates'),
      case_text: partOfCase('texts'),
      publication: partOfCase('wordings'),
      act: partOfCase('acts'),
      engagement: partOfCase('engagements'),
      survivor: partOfCase('survivors'),
      consent: partOfCase('consents'),
      response: partOfCase('responses'),
      referral: partOfCase('referrals'),
      act_perpetrator: {
        tags: {
          foreignKey: [
            '(act_id) references public.act (id)|@fieldName act|@foreignFieldName parts',
            '(perpetrator_id) references public.perpetrator (id)|@fieldName perpetrator|@foreignFieldName acts',
          ],
        },
      },
    },
  },
});

const server = createServer();
const { createServ } = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  // as everybody is served who reads: the rights are the database's, and nothing is changed
  disablePlugins: ['PgRBACPlugin', 'PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin', 'NodePlugin'],
  pgServices: [
    makePgService({ connectionString: DATABASE_URL, superuserConnectionString: OWNER_URL, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafast: { context: () => ({ pgSettings }) },
  grafserv: { graphiql: false, graphqlPath: '/graphql' },
});
await createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
