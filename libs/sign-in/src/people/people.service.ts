import { Inject, Injectable } from '@nestjs/common';
import { Confidentiality, levelNumber, SignInDatabase } from '#libs/access';
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
import { linkTo, OneTimeLinks } from '../sign-in/one-time-links.repository.js';
import { type Access, PeopleRepository } from './people.repository.js';
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
      const id = await this.people.add(ask, { email: input.email.trim(), name: input.name.trim(), purpose: input.purpose });
      if (!id)
        throw new DalelError(
          'CONFLICT',
          'There is an account with this e-mail address, or with the same mailbox: what follows a "+" counts for nothing, nor do dots where its provider takes them for none.',
        );
      await this.people.record(ask, asker, 'person.invited', id);
      if (wanted.clearance > 0 || wanted.roles.join() !== 'READER') await this.propose(ask, asker, id, wanted);
      return { id, ...(await this.handOver(ask, id, input.language, asker, origin)) };
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
      if (!lowers) return this.propose(ask, asker, input.person, wanted);
      if (standing.roles.includes('ADMIN' as Role) && !wanted.roles.includes('ADMIN' as Role))
        await this.requireTwoOthers(ask, input.person);
      if (!(await this.people.lowerAccess(ask, input.person, input.version, wanted))) throw conflict('account', standing.version);
      await this.people.record(ask, asker, 'person.access-lowered', input.person);
      return undefined;
    }, asker);
    return this.find(input.person, asker);
  }

  /** @throws FORBIDDEN for one's own proposal, or about oneself */
  async decide(asker: Viewer, changeId: string, verdict: 'confirm' | 'reject'): Promise<PersonAccount> {
    const personId = await this.database.together(async (ask) => {
      const change = await this.people.proposal(ask, changeId);
      if (!change) throw notFound('proposal');
      if (verdict === 'reject') {
        if (!(await this.people.rejectChange(ask, changeId, asker)))
          throw new DalelError('FORBIDDEN', 'Another administrator decides what is about you.');
      } else {
        if ([change.person_id, change.proposed_by].includes(asker.personId!))
          throw new DalelError('FORBIDDEN', 'Another administrator confirms it: not who proposed it, and not who it is about.');
        const hindrance = await this.people.hindrance(ask, change.person_id);
        if (hindrance) throw new DalelError('FORBIDDEN', HINDRANCES[hindrance]);
        if (!(await this.people.confirmChange(ask, changeId))) throw notFound('proposal');
      }
      await this.people.record(ask, asker, `person.access-${verdict}ed`, change.person_id);
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
      if (!(await this.people.close(ask, person, version))) throw conflict('account', standing.version);
      await this.people.record(ask, asker, 'person.deactivated', person);
    }, asker);
    return this.find(person, asker);
  }

  private async propose(ask: Ask, asker: Viewer, personId: string, wanted: Access): Promise<void> {
    if (personId === asker.personId)
      throw new DalelError('FORBIDDEN', 'Nobody asks for more for themselves: another administrator proposes it.');
    if (!(await this.people.proposeChange(ask, personId, wanted, asker)))
      throw new DalelError('CONFLICT', 'A change for this person waits already: confirm or reject it first.');
    await this.people.record(ask, asker, 'person.access-proposed', personId);
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

function wantedOf({ roles, clearance }: Pick<ChangeAccessInput, 'roles' | 'clearance'>): Access {
  const level = levelNumber(clearance);
  if (level > HIGHEST) throw badInput('A clearance goes up to RESTRICTED; a SEALED case takes a grant for that one case.', 'clearance');
  return { roles, clearance: level };
}
