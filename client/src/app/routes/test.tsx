import { useParams } from 'react-router';
import { paths } from '../../config/paths.js';
import { TestRunPage } from '../test-run.js';

/** A test of a course, under way. */
export default function TestPage() {
  const { attemptId = '' } = useParams();
  return <TestRunPage attemptId={attemptId} resultAt={paths.result(attemptId)} />;
}
