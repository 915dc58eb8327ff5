@NullMarked
package hongdun.documents.web;

import org.jspecify.annotations.NullMarked;
