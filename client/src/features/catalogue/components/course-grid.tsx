import type { CourseSummary } from '@academy/shared';
import type { ReactNode } from 'react';
import { CourseCard } from './course-card.js';
import classes from './course-card.module.css';

interface CourseGridProps {
  readonly courses: readonly CourseSummary[];
  readonly action?: (course: CourseSummary) => ReactNode;
}

export const CourseGrid = ({ courses, action }: CourseGridProps) => (
  <div className={classes.grid}>
    {courses.map((course) => (
      <CourseCard key={course.id} course={course} action={action?.(course)} />
    ))}
  </div>
);
