import type { Hands } from './hands.ts';

export interface Person {
	readonly name: string;
	readonly username: string;
	readonly password: string;
}

/** What a manager does in the office, in French. */
export function office(hands: Hands, origin: string) {
	return {
		async setUp(link: string, manager: Person): Promise<void> {
			await hands.open(link);
			await hands.heading('Bienvenue dans Porte-voix');
			await hands.checkAccessibility();
			await hands.write('Votre nom', manager.name);
			await hands.write('Nom d’utilisateur', manager.username);
			await hands.write('Phrase de passe', manager.password);
			await hands.write('Nom de l’organisme', 'Office d’habitation de la Rive');
			await hands.write('Nom de la personne', 'Mme Roy');
			await hands.write('Téléphone', '418 555-0104');
			await hands.write('Lieu', 'local 104');
			await hands.write('Nom de l’immeuble', 'Les Érables');
			await hands.write('Nombre de logements', '24');
			await hands.write('Lieu de la tablette', 'salle commune');
			await hands.press('Mettre Porte-voix en route');
			await hands.heading('Bureau');
			await hands.checkAccessibility();
		},

		async signIn(person: Person): Promise<void> {
			await hands.open(`${origin}/connexion`);
			await hands.heading('Entrer dans le bureau');
			await hands.checkAccessibility();
			await hands.write('Nom d’utilisateur', person.username);
			await hands.write('Phrase de passe', person.password);
			await hands.press('Entrer');
			await hands.heading(/^(?!Entrer dans le bureau)/);
		},

		async signOut(): Promise<void> {
			await hands.open(`${origin}/bureau`);
			await hands.press('Fermer la session');
			await hands.see('Votre session est fermée.');
		},

		/** Gives a committee member an access, and reads the pass-phrase that is shown once. */
		async inviteCommittee(name: string, username: string): Promise<Person> {
			await hands.open(`${origin}/bureau/comptes`);
			await hands.heading('Comptes');
			await hands.checkAccessibility();
			await hands.write('Nom de la personne', name);
			await hands.write('Nom d’utilisateur', username);
			await hands.press('Créer l’accès');
			await hands.see('est montrée une seule fois');
			const password = /Phrase de passe\s+(\p{Ll}+(?: \p{Ll}+)+)/u.exec(await hands.words())?.[1];
			if (password === undefined) throw new Error('no pass-phrase was shown');
			return { name, username, password };
		},

		/** Prepares the annual survey with the dates that are proposed, for whoever comes; gives back its slug. */
		async prepareCampaign(): Promise<string> {
			await hands.open(`${origin}/bureau/campagnes/nouvelle`);
			await hands.heading('Nouvelle campagne');
			await hands.checkAccessibility();
			await hands.choose('Sans code');
			await hands.choose('English');
			await hands.press('Préparer la campagne');
			await hands.see('La campagne est prête.');
			await hands.checkAccessibility();
			const slug = /\/campagnes\/([^/?]+)/.exec(await hands.address())?.[1];
			if (slug === undefined) throw new Error('no campaign page');
			return slug;
		},

		async campaign(slug: string): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}`);
		},

		async startTrial(): Promise<void> {
			await hands.press('Commencer un essai');
			await hands.see('Ceci est un essai.');
		},

		/** The addresses of the kiosk and of the phone version of the first building. */
		async addresses(slug: string): Promise<{ kiosk: string; phone: string }> {
			await hands.open(`${origin}/bureau/campagnes/${slug}/adresses`);
			await hands.heading('Adresses');
			await hands.checkAccessibility();
			const words = await hands.words();
			const kiosk = /\S+\/kiosk\S*/.exec(words)?.[0];
			const phone = /\S+\/r\/\S*/.exec(words)?.[0];
			if (kiosk === undefined || phone === undefined) throw new Error(`no address in:\n${words}`);
			return { kiosk: `http://${kiosk}`, phone: `http://${phone}` };
		},

		/** One person proposes it, and the second one, who is there too, confirms with their own access. */
		async openForGood(slug: string, second: Person): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}`);
			await hands.press('Ouvrir pour vrai');
			await hands.heading('Ouvrir pour vrai');
			await hands.checkAccessibility();
			await hands.choose('Maintenant');
			await hands.press('Proposer l’ouverture');
			await confirmHere(second);
		},

		async close(slug: string, second: Person): Promise<void> {
			await hands.open(`${origin}/bureau/campagnes/${slug}`);
			await hands.press('Fermer maintenant');
			await hands.heading('Fermer maintenant');
			await hands.checkAccessibility();
			await hands.press('Proposer la fermeture');
			await confirmHere(second);
		}
	};

	async function confirmHere(second: Person): Promise<void> {
		await hands.see('Une deuxième personne doit confirmer.');
		await hands.checkAccessibility();
		await hands.write('Son nom d’accès', second.username);
		await hands.write('Sa phrase de passe', second.password);
		await hands.press('Confirmer ici');
		await hands.see('À faire aujourd’hui');
	}
}
