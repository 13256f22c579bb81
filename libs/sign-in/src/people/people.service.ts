import { Inject, Injectable } from '@nestjs/common';
import { audited, Confidentiality, levelNumber, SignInDatabase } from '#libs/access';
import {
  type Ask,
  badInput,
  CONFIG,
  type Config,
  conflict,
  DalelError,
  type Language,
  notFound,
  type Role,
  type Viewer,
} from '#libs/platform';
import { LinkPost } from '../letters/link-post.js';
import type { ClientInfo } from '../sign-in/client-info.js';
import { linkTo, OneTimeLinks } from '../sign-in/one-time-links.js';
import { PeopleRepository } from './people.repository.js';
import type {
  AccessHindrance,
  ChangeAccessInput,
  InviteAgainInput,
  Invited,
  InvitePersonInput,
  PersonAccount,
  PersonVersionInput,
} from './people.types.js';

/** A person reads RESTRICTED at most by clearance; SEALED takes a grant for the one case. */
const HIGHEST = 2;

interface Wanted {
  roles: Role[];
  clearance: number;
}

/**
 * People and what they may do. Whatever raises anybody's roles or clearance is proposed by one administrator and confirmed by another, and neither
 * is the person concerned (S7); taking away, and closing an account, is done by one. The database holds these rules too.
 */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: SignInDatabase,
    private readonly people: PeopleRepository,
    private readonly links: OneTimeLinks,
    private readonly post: LinkPost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(asker: Viewer): Promise<PersonAccount[]> {
    return this.people.all(asker);
  }

  /** @throws CONFLICT where the mailbox has an account */
  async invite(asker: Viewer, input: InvitePersonInput, visit: ClientInfo): Promise<Invited> {
    const origin = visit.origin ?? this.config.origin;
    if (!origin) throw new DalelError('UNAVAILABLE', 'Links need the address of this deployment: its operator sets DALEL_ORIGIN.');
    const wanted = wantedOf(input);
    const { id, ...made } = await this.database.together(async (ask) => {
      const [person] = await ask<{ id: string }>(
        `INSERT INTO person (email, name, roles, clearance, purpose) VALUES ($1, $2, ARRAY['READER'], 0, $3) ON CONFLICT DO NOTHING RETURNING id`,
        [input.email.trim(), input.name.trim(), input.purpose],
      );
      if (!person)
        throw new DalelError(
          'CONFLICT',
          'There is an account with this e-mail address, or with the same mailbox: what follows a "+" counts for nothing, nor do dots where its provider takes them for none.',
        );
      await tell(ask, asker, 'person.invited', person.id);
      if (wanted.clearance > 0 || wanted.roles.join() !== 'READER') await propose(ask, asker, person.id, wanted);
      return { id: person.id, ...(await this.handOver(ask, person.id, input.language, asker, origin)) };
    }, asker);
    return { person: await this.find(id, asker), ...made };
  }

  /** A new link for who did not use theirs in time; whoever has a password gets one by a reset. */
  async inviteAgain(asker: Viewer, { person, version, language }: InviteAgainInput, visit: ClientInfo): Promise<Invited> {
    const known = await this.find(person, asker);
    if (known.version !== version) throw conflict('account', known.version);
    if (known.accepted || !known.active) throw badInput('This person has accepted, or their account is closed.');
    if (!this.post.carries && (known.clearance !== Confidentiality.PUBLIC || known.roles.join() !== 'READER'))
      throw new DalelError('FORBIDDEN', 'The link would be shown to you, and this account may do more than read: its operator makes it.');
    const origin = visit.origin ?? this.config.origin;
    if (!origin) throw new DalelError('UNAVAILABLE', 'Links need the address of this deployment: its operator sets DALEL_ORIGIN.');
    return { person: known, ...(await this.database.together((ask) => this.handOver(ask, person, language, asker, origin), asker)) };
  }

  /** A letter brings the link, where letters are carried: then nobody else ever sees it. Else the administrator hands it over. */
  private async handOver(
    ask: Ask,
    person: string,
    language: Language,
    asker: Viewer,
    origin: string,
  ): Promise<Pick<Invited, 'link' | 'expiresAt'>> {
    if (this.post.carries) {
      await this.post.want(ask, { person, kind: 'INVITATION', language, by: asker.personId });
      return { link: null, expiresAt: null };
    }
    const { secret, expiresAt } = await this.links.make(ask, person, 'INVITATION', asker.personId, asker.personId);
    return { link: linkTo(origin, secret), expiresAt };
  }

  /** Takes away at once; what raises anything, or opens a closed account again, waits for a second administrator. */
  async change(asker: Viewer, input: ChangeAccessInput): Promise<PersonAccount> {
    const wanted = wantedOf(input);
    await this.database.together(async (ask) => {
      const standing = await this.people.standing(ask, input.person);
      if (!standing) throw notFound('account');
      if (standing.version !== input.version) throw conflict('account', standing.version);
      const lowers =
        standing.active && wanted.clearance <= standing.clearance && wanted.roles.every((role) => standing.roles.includes(role));
      if (!lowers) return propose(ask, asker, input.person, wanted);
      if (standing.roles.includes('ADMIN' as Role) && !wanted.roles.includes('ADMIN' as Role))
        await this.requireTwoOthers(ask, input.person);
      const [done] = await ask<{ lowered: boolean }>('SELECT lower_access($1, $2, $3, $4::smallint) AS lowered', [
        input.person,
        input.version,
        wanted.roles,
        wanted.clearance,
      ]);
      if (!done?.lowered) throw conflict('account', standing.version);
      await tell(ask, asker, 'person.access-lowered', input.person);
      return undefined;
    }, asker);
    return this.find(input.person, asker);
  }

  /** @throws FORBIDDEN for one's own proposal, or about oneself */
  async decide(asker: Viewer, changeId: string, verdict: 'confirm' | 'reject'): Promise<PersonAccount> {
    const personId = await this.database.together(async (ask) => {
      const [change] = await ask<{ person_id: string; proposed_by: string }>(
        `SELECT person_id, proposed_by FROM access_change WHERE id = $1 AND state = 'PROPOSED'`,
        [changeId],
      );
      if (!change) throw notFound('proposal');
      if (verdict === 'reject') await this.reject(ask, asker, changeId);
      else {
        if ([change.person_id, change.proposed_by].includes(asker.personId!))
          throw new DalelError('FORBIDDEN', 'Another administrator confirms it: not who proposed it, and not who it is about.');
        const hindrance = await this.people.hindrance(ask, change.person_id);
        if (hindrance) throw new DalelError('FORBIDDEN', HINDRANCES[hindrance]);
        const [done] = await ask<{ confirmed: boolean }>('SELECT confirm_access($1) AS confirmed', [changeId]);
        if (!done?.confirmed) throw notFound('proposal');
      }
      await tell(ask, asker, `person.access-${verdict}ed`, change.person_id);
      return change.person_id;
    }, asker);
    return this.find(personId, asker);
  }

  /** Closes an account: its sessions and tokens end in the same transaction. */
  async deactivate(asker: Viewer, { person, version }: PersonVersionInput): Promise<PersonAccount> {
    if (person === asker.personId) throw badInput('Nobody closes their own account: another administrator does.');
    await this.database.together(async (ask) => {
      const standing = await this.people.standing(ask, person);
      if (!standing) throw notFound('account');
      if (standing.active && standing.roles.includes('ADMIN' as Role)) await this.requireTwoOthers(ask, person);
      const [closed] = await ask(
        'UPDATE person SET active = false, version = version + 1 WHERE id = $1 AND version = $2 AND active RETURNING id',
        [person, version],
      );
      if (!closed) throw conflict('account', standing.version);
      await ask('UPDATE session SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL', [person]);
      await ask('UPDATE access_token SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL', [person]);
      await ask('UPDATE one_time_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [person]);
      await tell(ask, asker, 'person.deactivated', person);
    }, asker);
    return this.find(person, asker);
  }

  private async reject(ask: Ask, asker: Viewer, changeId: string): Promise<void> {
    const [rejected] = await ask(
      `UPDATE access_change SET state = 'REJECTED', decided_by = $2, decided_at = now() WHERE id = $1 AND person_id <> $2 RETURNING id`,
      [changeId, asker.personId],
    );
    if (!rejected) throw new DalelError('FORBIDDEN', 'Another administrator decides what is about you.');
  }

  /** So that nobody shuts all others out, and somebody is left who proposes and somebody who confirms. The database holds it too. */
  private async requireTwoOthers(ask: Ask, than: string): Promise<void> {
    if ((await this.people.otherAdministrators(ask, than)) < 2)
      throw badInput('Two administrators remain: the operator closes one of the last two (`dalel person close`).');
  }

  private async find(id: string, asker: Viewer): Promise<PersonAccount> {
    const found = await this.people.one(id, asker);
    if (!found) throw notFound('account');
    return found;
  }
}

const HINDRANCES: Record<AccessHindrance, string> = {
  CHANGED_SINCE: 'The account was changed or closed since this was proposed: reject it, and propose anew what is wanted now.',
  NOT_ACCEPTED: 'They have not accepted their invitation yet: confirm it when they have.',
  LINK_SHOWN:
    'An administrator was shown the link by which this account’s password was set. The operator makes them a new one (`dalel person reset`), then confirm it.',
};

function wantedOf({ roles, clearance }: Pick<ChangeAccessInput, 'roles' | 'clearance'>): Wanted {
  const level = levelNumber(clearance);
  if (level > HIGHEST) throw badInput('A clearance goes up to RESTRICTED; a SEALED case takes a grant for that one case.', 'clearance');
  return { roles, clearance: level };
}

async function propose(ask: Ask, asker: Viewer, personId: string, { roles, clearance }: Wanted): Promise<void> {
  if (personId === asker.personId)
    throw new DalelError('FORBIDDEN', 'Nobody asks for more for themselves: another administrator proposes it.');
  const [proposed] = await ask(
    `INSERT INTO access_change (person_id, roles, clearance, proposed_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id) WHERE state = 'PROPOSED' DO NOTHING RETURNING id`,
    [personId, roles, clearance, asker.personId],
  );
  if (!proposed) throw new DalelError('CONFLICT', 'A change for this person waits already: confirm or reject it first.');
  await tell(ask, asker, 'person.access-proposed', personId);
}

async function tell(ask: Ask, asker: Viewer, action: string, personId: string): Promise<void> {
  await ask(audited('(SELECT) one', { person: '$1::uuid', action, subject: ['person', '$2::uuid'] }), [asker.personId, personId]);
}
