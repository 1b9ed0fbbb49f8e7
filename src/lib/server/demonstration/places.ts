import type { Tenure } from '../../domain/campaign/campaign.ts';
import { territories } from './territories.ts';

interface DemonstrationSite {
	readonly id: string;
	readonly name: string;
	/** 0 where the frame is unknown. */
	readonly dwellings: number;
	readonly room: string;
	readonly territory: string | null;
}

export interface DemonstrationOrganisation {
	readonly id: string;
	readonly name: string;
	readonly tenure: Tenure;
	readonly help: { readonly name: string; readonly phone: string; readonly place: string };
	readonly sites: readonly DemonstrationSite[];
}

/** Names and numbers are invented; 555-01xx is kept for that. */
export const office: DemonstrationOrganisation = {
	id: 'demo-office',
	name: 'Office d’habitation (démonstration)',
	tenure: 'omh',
	help: { name: 'Mme Roy', phone: '418 555-0104', place: 'Les Érables, local 104' },
	sites: [
		building('demo-erables', 'Les Érables', 60),
		building('demo-tilleuls', 'Les Tilleuls', 40),
		building('demo-pins', 'Les Pins', 72),
		building('demo-lilas', 'Les Lilas', 24)
	]
};

export const nonProfit: DemonstrationOrganisation = {
	id: 'demo-verger',
	name: 'Habitations du Verger (démonstration)',
	tenure: 'osbl',
	help: { name: 'M. Tremblay', phone: '819 555-0122', place: 'Le Verger, local 2' },
	sites: [building('demo-verger', 'Le Verger', 40)]
};

export const cooperative: DemonstrationOrganisation = {
	id: 'demo-ruisseau',
	name: 'Coopérative du Ruisseau (démonstration)',
	tenure: 'coop',
	help: { name: 'Mme Nguyen', phone: '450 555-0109', place: 'Appartement 4' },
	sites: [building('demo-ruisseau', 'Coopérative du Ruisseau', 12)]
};

/** The nine territories of the survey stand as sites: the leaves of its tree. */
export const survey: DemonstrationOrganisation = {
	id: 'demo-sondage-provincial',
	name: 'Sondage provincial (reconstruction)',
	tenure: 'table',
	help: { name: 'Mme Gagnon', phone: '514 555-0149', place: 'Montréal' },
	sites: territories.map(({ id, name }) => ({
		id: `demo-${id}`,
		name,
		dwellings: 0,
		room: name,
		territory: name
	}))
};

export const organisations = [office, nonProfit, cooperative, survey];

function building(id: string, name: string, dwellings: number): DemonstrationSite {
	return { id, name, dwellings, room: 'Salle commune', territory: null };
}
