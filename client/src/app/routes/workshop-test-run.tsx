import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { TestRunPage } from '../test-run.js';
import { testKindIn } from '../workshop-test-kind.js';

/** A test of a workshop, under way. */
export default function WorkshopTestRunPage() {
  const { t } = useTranslation('workshop-tests');
  const { id = '', which, attemptId = '' } = useParams();
  const kind = testKindIn(which);
  return (
    <TestRunPage attemptId={attemptId} title={t(`which.${kind}`)} resultAt={paths.workshopTest(id, kind)} />
  );
}
