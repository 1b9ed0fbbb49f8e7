import type { Role } from '../accounts/account.ts';
import { cooperative, nonProfit, office, type DemonstrationOrganisation } from './places.ts';

export interface DemonstrationAccount {
	readonly name: string;
	readonly username: string;
	readonly role: Role;
	/** Null for the administrator of the platform. */
	readonly organisation: DemonstrationOrganisation | null;
}

/** Known to everyone who reads this: the demonstration is refused beyond this machine. */
export const demonstrationPassword = 'demonstration-porte-voix';

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
	{ name: 'Claire Gagnon', username: 'gestion', role: 'manager', organisation: office },
	{ name: 'Jean Bouchard', username: 'comite', role: 'committee', organisation: office },
	{ name: 'Lucie Fortin', username: 'comite-2', role: 'committee', organisation: office },
	{ name: 'Rosa Alvarez', username: 'comite-osbl', role: 'committee', organisation: nonProfit },
	{ name: 'Linh Nguyen', username: 'comite-coop', role: 'committee', organisation: cooperative },
	{ name: 'Marie Tremblay', username: 'administration', role: 'administrator', organisation: null }
];
