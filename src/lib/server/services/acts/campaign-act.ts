import type { Server } from '../../server.ts';
import { allows } from '../../accounts/permission.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { closeCampaign } from '../close-campaign.ts';
import { openCampaign } from '../open-campaign.ts';
import { aboutOf, type ActChoice, type ActKind, checkAct } from './act.ts';
import { mayConfirm } from './may-confirm.ts';
import type { TwoPeopleAct } from './two-people-act.ts';

const journal = {
	open: { proposed: 'opening-proposed', withdrawn: 'opening-withdrawn' },
	close: { proposed: 'closing-proposed', withdrawn: 'closing-withdrawn' }
} as const;

/** The opening or early closing of a campaign, as an act that takes two people. */
export function campaignAct(server: Server, campaign: CampaignRecord, kind: ActKind): TwoPeopleAct {
	const { id, organisation, slug, state } = campaign;
	return {
		kind,
		organisation,
		subject: id,
		campaign: id,
		journal: journal[kind],
		ahead: kind === 'open' ? state === 'draft' || state === 'trial' : state === 'open',
		mayPropose: (account) => allows(account, 'manage-campaigns', organisation),
		mayConfirm: (account) => mayConfirm(account, campaign),
		check: (choice) => checkAct(server, campaign, kind, choice as ActChoice),
		about: () => aboutOf(server.app, campaign),
		perform: async ({ choice, proposer, confirms }) => {
			if (kind === 'close') await closeCampaign(server, proposer, slug, confirms.id);
			else await openCampaign(server, proposer, slug, choice as ActChoice, confirms.id);
		}
	};
}
