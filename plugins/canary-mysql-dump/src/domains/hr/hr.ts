import { usersTable } from "../../parts/users.ts";
import type { Domain } from "../domain.ts";
import { departmentsTable } from "./departments.ts";
import { employeesTable } from "./employees.ts";
import { leaveTable } from "./leave.ts";
import { salariesTable } from "./salaries.ts";

/** Personnel: departments, employees, pay, leave. */
export const hr: Domain = {
  names: ["hr", "personnel", "hrm", "payroll", "people"],
  prefixes: ["hr_", "pers_"],
  suits: /\bhr\b|human|people|talent|payroll|personal|recruit|recursos|ressources/i,
  tables: (world) => {
    const users = usersTable(world);
    const departments = departmentsTable(world);
    const employees = employeesTable(world, departments);
    return [
      users,
      departments,
      employees,
      salariesTable(world, employees),
      leaveTable(world, users, employees),
    ];
  },
};
