import { useTranslation } from '../../i18n/index.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { Note } from '../../ui/Note.js';

/** Says that the wording was proposed, and when the public reads it. */
export function WordingProposed({ code, published }: { code: string; published: boolean }) {
  const { t } = useTranslation();
  return (
    <Note role="status" title={t(published ? 'revision.proposed' : 'publication.done')}>
      <p>{t(published ? 'revision.proposedText' : 'publication.doneText')}</p>
      <ButtonLink to="/cases/$code" params={{ code }}>
        {t('assessment.backTo', { code })}
      </ButtonLink>
    </Note>
  );
}
