import { BrowserRouter, Route, Routes } from 'react-router';
import { pages } from './pages.js';
import { Shell } from './shell/shell.js';

/**
 * The declarative router: half the bytes of the data router, whose loaders and actions are the work of
 * the query cache here.
 */
export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<Shell />}>
          {pages.map(({ path, Component }) => (
            <Route key={path} path={path} element={<Component />} />
          ))}
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
