import { useCallback, useState } from 'react';
import { useCitation } from '../../cases/citation.js';
import type { Purpose } from '../../generated/graphql.js';
import { purposeIn } from '../../session/purposes.js';
import { useSession } from '../../session/SessionProvider.js';
import { Paged } from '../../ui/Paged.js';
import type { Edge } from './documents.js';
import { PageOfEvidence } from './PageOfEvidence.js';
import { TakeAlong } from './TakeAlong.js';
import { useWhole } from './useWhole.js';

interface ListOfEvidenceProps {
  code: string;
  purpose: Purpose | null;
  internal: boolean;
}

/** The rows shown so far, and what a person takes along of them. */
export function ListOfEvidence({ code, purpose, internal }: ListOfEvidenceProps) {
  const { viewer } = useSession();
  const cite = useCitation();
  const whole = useWhole(code, purpose);
  const [pages, setPages] = useState<Record<string, Edge[]>>({});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const note = useCallback((page: string, edges: Edge[]) => setPages((pages) => ({ ...pages, [page]: edges })), []);

  const shown = (whole.read?.edges ?? Object.values(pages).flat()).flatMap(({ node }) => node.case ?? []);
  const readFor = purposeIn(purpose, viewer) ?? null;
  const original = viewer !== null && !readFor;
  const citations = shown
    .filter((each) => chosen.includes(each.code))
    .map(({ code, title, titleLanguage, synthetic, version, publication }) =>
      cite({
        code,
        title: title ?? '',
        titleLanguage: titleLanguage ?? null,
        synthetic,
        version: (original ? version : publication?.version) ?? 0,
        purpose: readFor,
        internal,
      }),
    );
  const choose = (codes: readonly string[], yes: boolean): void =>
    setChosen((chosen) => [...chosen.filter((each) => !codes.includes(each)), ...(yes ? codes : [])]);
  return (
    <Paged
      page={(at) => (
        <PageOfEvidence
          code={code}
          purpose={purpose}
          at={at}
          whole={whole.read}
          note={note}
          chosen={chosen}
          choose={choose}
          above={(total) => (
            <TakeAlong
              total={total}
              shown={shown.length}
              citations={citations}
              whole={whole}
              chooseAll={(yes) =>
                choose(
                  shown.map(({ code }) => code),
                  yes,
                )
              }
            />
          )}
        />
      )}
    />
  );
}
