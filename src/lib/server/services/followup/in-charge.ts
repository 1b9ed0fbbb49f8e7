import {
	type Commitment,
	type KnownRole,
	standingOf
} from '../../../domain/followup/commitment.ts';
import type { Account, Membership, Role } from '../../accounts/account.ts';
import { mayWriteSomewhere } from './permit-follow-up.ts';

/**
 * Whose access stands for a role that sees to something. Tenants who decide together are reached
 * through their committee; for whoever works for the landlord, the manager is asked.
 */
const standIns: Readonly<Record<KnownRole, readonly Role[]>> = {
	management: ['manager', 'administrator'],
	team: ['manager', 'administrator'],
	maintenance: ['manager', 'administrator'],
	board: ['manager', 'administrator'],
	'support-worker': ['manager', 'administrator'],
	committee: ['committee'],
	assembly: ['committee']
};

/**
 * Whether somebody is reminded of a commitment: who has the access of the role in charge, for its
 * building. Where that role is written in words, or nobody has its access, everybody who may write
 * of it is: a promise is never without somebody who is reminded.
 *
 * @param people everybody who has an access
 * @param now milliseconds since 1970: a mandate that is over reminds nobody
 */
export function isInCharge(
	account: Account,
	organisation: string,
	commitment: Commitment,
	{ people, now }: { readonly people: readonly Account[]; readonly now: number }
): boolean {
	const { who } = standingOf(commitment);
	const here = ({ site }: Membership): boolean =>
		site === null || commitment.site === null || commitment.site === site;
	const of = (person: Account): readonly Membership[] =>
		person.memberships.filter(
			(one) =>
				(one.organisation === null || one.organisation === organisation) &&
				(one.ends === undefined || one.ends > now) &&
				here(one)
		);
	const stands = (person: Account): boolean =>
		!('other' in who) && of(person).some(({ role }) => standIns[who.role].includes(role));
	if (people.some(stands)) return stands(account);
	return of(account).length > 0 && mayWriteSomewhere(account, organisation);
}
